/**
 * What every answer of the web server has in common: headers, and sayingNo in the product's look.
 */
@NullMarked
package io.kontor.web;

import org.jspecify.annotations.NullMarked;
