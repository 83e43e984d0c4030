package io.kontor.web;

/** A refusal as it goes over the wire. */
record Refusal(String type, String body) {}
