/**
 * The page to run an account. It knows no feature by name: whoever has something to show there
 * contributes Spring beans, each of which is asked with the {@link
 * io.kontor.accountpage.OpenAccount} in hand.
 *
 * <ul>
 *   <li>{@link io.kontor.accountpage.AccountTab}: a tab, whose name is in the address
 *   <li>{@link io.kontor.accountpage.AccountSection}: a section of the column at the right
 *   <li>{@link io.kontor.accountpage.AccountChip}: something short in the header, as the health
 *   <li>{@link io.kontor.accountpage.AccountAction}: a button in the header
 * </ul>
 *
 * {@link io.kontor.accountpage.OpenAccount#live} reads something when its component is shown and
 * again after each change of the tables it is made of, which is all that a live list needs.
 */
@NullMarked
package io.kontor.accountpage;

import org.jspecify.annotations.NullMarked;
