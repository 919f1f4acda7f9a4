package org.throughline.query.board;

/** What comes up for review. A case does with its running cycle. */
enum BoardKind {
    CASE,
    DOCUMENT,
    INTERVENTION
}
