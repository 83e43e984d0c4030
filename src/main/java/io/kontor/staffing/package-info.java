/** What is done with positions and the people in them, asked in dialogs. */
@NullMarked
package io.kontor.staffing;

import org.jspecify.annotations.NullMarked;
