#include "include/Iconv.h"

#include "SystemLibrary.h"

#include <errno.h>
#include <stdbool.h>

// macOS has it in a library of its own, the C library of Linux in itself.
#ifdef __APPLE__
static const char *const names[] = {"/usr/lib/libiconv.2.dylib", "libiconv.2.dylib"};
#else
static const char *const names[] = {"libc.so.6", "libc.so"};
#endif

static struct {
  void *(*open)(const char *, const char *);
  size_t (*convert)(void *, char **, size_t *, char **, size_t *);
  int (*close)(void *);
} functions;

static bool load(void) {
  if (functions.close) return true;
  const struct baton_function wanted[] = {
      {&functions.open, "iconv_open"},
      {&functions.convert, "iconv"},
      // Last: it says that all are there.
      {&functions.close, "iconv_close"},
  };
  return baton_load_functions(names, sizeof names / sizeof *names, wanted, sizeof wanted / sizeof *wanted);
}

void *baton_converter_open(const char *to, const char *from) {
  if (!load()) return NULL;
  void *converter = functions.open(to, from);
  return converter == (void *)-1 ? NULL : converter;
}

enum baton_conversion baton_convert(void *converter, const uint8_t **input, size_t *input_count, uint8_t **output,
                                    size_t *output_count) {
  // The library's declaration takes no constant, and changes none.
  size_t result = functions.convert(converter, *input ? (char **)input : NULL, input_count, (char **)output,
                                    output_count);
  if (result != (size_t)-1) return baton_converted;
  if (errno == EILSEQ) return baton_malformed;
  return errno == EINVAL ? baton_incomplete : baton_full;
}

void baton_converter_close(void *converter) { functions.close(converter); }
