package io.kontor.planner;

/**
 * Why a row is not imported.
 *
 * @param row its number in the file, the headings being row 1
 * @param column what the column means
 * @param suggestion a known value very much like it; empty where there is none
 */
public record RowError(int row, String column, String value, String reason, String suggestion) {}
