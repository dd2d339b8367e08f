#include "include/Iconv.h"

#include "SystemLibrary.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>

static struct {
  void *(*open)(const char *, const char *);
  size_t (*convert)(void *, char **, size_t *, char **, size_t *);
  int (*close)(void *);
} iconv_functions;

#ifdef __APPLE__
static const char *const names[] = {"/usr/lib/libiconv.2.dylib"};
#else
// A part of the C library.
static const char *const names[] = {"libc.so.6", "libc.so"};
#endif

static bool load(void) {
  if (iconv_functions.close) return true;
  const struct baton_function functions[] = {
      {&iconv_functions.open, "iconv_open"},
      {&iconv_functions.convert, "iconv"},
      // Last: it says that all are there.
      {&iconv_functions.close, "iconv_close"},
  };
  return baton_load_functions(names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions);
}

bool baton_iconv(
    const char *to, const char *from, const char *input, size_t input_size, char **output, size_t *output_size,
    size_t *used, bool *is_incomplete) {
  *output = NULL;
  *output_size = *used = 0;
  *is_incomplete = false;
  if (!load()) return false;
  void *converter = iconv_functions.open(to, from);
  if ((intptr_t)converter == -1) return false;
  // A character of one byte may need an escape of five before it.
  size_t left = input_size, room;
  if (!__builtin_mul_overflow(input_size, 8, &room) && !__builtin_add_overflow(room, 16, &room)) {
    size_t free_bytes = room;
    *output = malloc(room);
    char *next = (char *)input, *end = *output;
    if (end) {
      size_t result = iconv_functions.convert(converter, &next, &left, &end, &free_bytes);
      *is_incomplete = result == SIZE_MAX && errno == EINVAL;
      // Back to the first shift state.
      iconv_functions.convert(converter, NULL, NULL, &end, &free_bytes);
      *output_size = room - free_bytes;
      *used = input_size - left;
    }
  }
  iconv_functions.close(converter);
  return true;
}

void baton_iconv_free(char *output) { free(output); }
