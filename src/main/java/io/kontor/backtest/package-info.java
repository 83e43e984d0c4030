/** Whether the score foretold what happened, and what weights the outcomes themselves suggest. */
@NullMarked
package io.kontor.backtest;

import org.jspecify.annotations.NullMarked;
