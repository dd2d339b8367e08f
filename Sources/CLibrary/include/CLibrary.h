// The modules of Baton's library that are written in its own language, as bytes in the binary.

#ifndef CLIBRARY_H
#define CLIBRARY_H

struct baton_library_module {
  /// The dotted name.
  const char *name;
  /// The path below its chapter's folder in Sources/StandardModules/Library.
  const char *path;
  const unsigned char *bytes;
  long count;
};

/// The table and the number of its rows.
const struct baton_library_module *baton_library(long *count);

#endif
