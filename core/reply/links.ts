/**
 * A web address in running text, without the stop or bracket behind it. With a group, so that `split` gives the addresses
 * at the odd places. A cursor mark ends it.
 */
export const WEB_ADDRESS = /(https?:\/\/[^\s"'<>()\ue000]*[^\s"'<>().,;:!?\ue000])/u;
