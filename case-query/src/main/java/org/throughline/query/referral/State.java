package org.throughline.query.referral;

/** How far a referral has come. */
enum State {
    /** For the service's answer. */
    WAITING,
    ACCEPTED,
    DECLINED,
    COMPLETED,
    WITHDRAWN
}
