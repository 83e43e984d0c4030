@NullMarked
package io.kontor.workload;

import org.jspecify.annotations.NullMarked;
