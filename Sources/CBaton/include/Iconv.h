// The system's converter of encodings, for those whose tables are too large to be kept here.

#pragma once

#include <stdbool.h>
#include <stddef.h>

// Converts bytes from one encoding into another, up to what cannot be converted, or to a character whose end is missing.
// Returns false where the system does not know the encodings. The result is to be given to baton_iconv_free(); it is
// NULL when there is no memory.
bool baton_iconv(
    const char *to, const char *from, const char *input, size_t input_size, char **output, size_t *output_size,
    size_t *used, bool *is_incomplete);

void baton_iconv_free(char *output);
