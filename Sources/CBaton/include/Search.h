// memmem is hidden behind _GNU_SOURCE from Swift.
#pragma once

#include <stddef.h>

// The first occurrence of `wanted` in `text`, or NULL.
const void *_Nullable baton_find_bytes(
    const void *_Nonnull text, size_t count, const void *_Nonnull wanted, size_t length);
