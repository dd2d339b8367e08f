// Libraries of the system that are looked for when a script needs them: where one is missing, only the module over it
// is.

#pragma once

#include <stdbool.h>
#include <stddef.h>

struct baton_function {
  // Where the address of the function goes.
  void *place;
  const char *name;
};

// Opens the first of the libraries that is there and fills in the functions, in their order.
// Returns whether all of them were found.
bool baton_load_functions(const char *const *libraries, size_t library_count, const struct baton_function *functions,
                          size_t function_count);
