package org.throughline.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.standalone.DataFolder.Running;
import org.throughline.standalone.Options.BadOption;
import org.throughline.standalone.Options.Verb;

/** The command line: {@code demo}, {@code serve}, {@code status}, {@code stop}, {@code reset}. */
public final class Throughline {

    private static final int STOP_WITHIN_SECONDS = 30;

    private Throughline() {}

    public static void main(String[] args) {
        int code = run(System.out, System.err, args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** @return the exit code; 0 while a server goes on running */
    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            Options options = Options.parse(args);
            DataFolder data = new DataFolder(options.data());
            return switch (options.verb()) {
                case DEMO, SERVE -> start(out, options, data);
                case STATUS -> status(out, data);
                case STOP -> stop(out, data);
                case RESET -> reset(out, options, data);
            };
        } catch (BadOption e) {
            err.println("throughline: " + e.getMessage());
            return 2;
        }
    }

    private static int start(PrintStream out, Options options, DataFolder data) {
        data.lock();
        refuseBusyPort(options.port());
        data.note(new Running(ProcessHandle.current().pid(), options.port()));
        out.println("Starting on " + options.data() + " ...");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Standalone.class)
                .profiles(options.verb() == Verb.DEMO ? "demo" : "serve")
                .properties(Map.of("spring.config.name", "throughline,standalone"))
                .run(
                        "--server.port=" + options.port(),
                        "--throughline.data=" + options.data(),
                        "--throughline.demo.children=" + options.children(),
                        "--throughline.demo.schools="
                                + options.schools().map(Object::toString).orElse(""));
        try {
            context.getBean(Greeting.class).print(out, options);
            return 0;
        } catch (IllegalStateException e) {
            context.close();
            throw new BadOption(String.valueOf(e.getMessage()));
        }
    }

    private static void refuseBusyPort(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new BadOption("port " + port + " is busy; choose another with --port");
        }
    }

    private static int status(PrintStream out, DataFolder data) {
        return data.running()
                .map(running -> {
                    out.println("running: pid " + running.pid() + ", http://127.0.0.1:" + running.port());
                    return 0;
                })
                .orElseGet(() -> {
                    out.println("not running");
                    return 1;
                });
    }

    private static int stop(PrintStream out, DataFolder data) {
        Running running = data.running().orElse(null);
        if (running == null) {
            out.println("not running");
            return 0;
        }
        ProcessHandle process = ProcessHandle.of(running.pid()).orElseThrow();
        process.destroy();
        try {
            process.onExit().get(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadOption("interrupted while pid " + running.pid() + " was stopping");
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new BadOption("pid " + running.pid() + " did not stop within " + STOP_WITHIN_SECONDS + " seconds");
        }
        out.println("stopped");
        return 0;
    }

    private static int reset(PrintStream out, Options options, DataFolder data) {
        data.running().ifPresent(r -> {
            throw new BadOption("still running as pid " + r.pid() + "; stop it first");
        });
        data.reset();
        out.println("deleted " + options.data());
        return 0;
    }
}
