#define _GNU_SOURCE
#include "Search.h"

#include <string.h>

const void *baton_find_bytes(const void *text, size_t count, const void *wanted, size_t length) {
  return memmem(text, count, wanted, length);
}
