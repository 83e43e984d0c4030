package io.kontor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kontor. */
@SpringBootApplication
public class Kontor {

    public static void main(String[] args) {
        SpringApplication.run(Kontor.class, args);
    }
}
