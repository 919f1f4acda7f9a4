package org.throughline.standalone;

import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** What a person is told once the house is open. */
@Component
class Greeting {

    void print(PrintStream out, Options options) {
        out.println("Throughline answers on http://127.0.0.1:" + options.port());
    }
}
