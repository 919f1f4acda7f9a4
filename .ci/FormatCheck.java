import java.nio.file.Path;

/** Runs {@code mvn spotless:check} on the JDK this is run with: Maven may have been started on an older one. */
class FormatCheck {
    public static void main(String[] args) throws Exception {
        String mvn = Path.of(args[0], "bin", "mvn").toString();
        var process = new ProcessBuilder(mvn, "-B", "-q", "-f", args[1] + "/pom.xml", "spotless:check").inheritIO();
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        System.exit(process.start().waitFor());
    }
}
