/** What is done with positions and the people in them, asked in dialogs. */
@org.jspecify.annotations.NullMarked
package io.kontor.staffing;
