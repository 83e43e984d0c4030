/** Personnel records from files: levels, education, qualifications, reviews, ratings and pay. */
@NullMarked
package io.kontor.personnel;

import org.jspecify.annotations.NullMarked;
