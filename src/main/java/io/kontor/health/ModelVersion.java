package io.kontor.health;

/** A model and its number; the highest is in force. */
public record ModelVersion(int number, HealthModel model) {}
