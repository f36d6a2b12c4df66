/** Something a person cannot do on Discord: an unknown command, a missing option, a button that is not there. Its message says what. */
export class Mistake extends Error {}
