package loombook.session;

/// What a thread is called in a picture.
///
/// @param kind the same for threads that run the same text
record Label(String name, String kind) {}
