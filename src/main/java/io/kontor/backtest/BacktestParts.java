package io.kontor.backtest;

import io.kontor.security.Viewer;
import io.kontor.ui.Formats;

/** What every part of the page needs. */
record BacktestParts(BacktestService service, Viewer viewer, Formats formats) {}
