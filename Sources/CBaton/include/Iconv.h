// The system's converter between encodings, for those of East Asia: their tables are as large as the
// rest of Baton's text handling, and the C library has them.

#ifndef BATON_ICONV_H
#define BATON_ICONV_H

#include <stddef.h>
#include <stdint.h>

/// Null where the system does not know one of the encodings.
void *_Nullable baton_converter_open(const char *_Nonnull to, const char *_Nonnull from);

enum baton_conversion { baton_converted, baton_malformed, baton_incomplete, baton_full };

/// Converts as much as it can and moves all four on; without input, writes what leads back to the initial state.
enum baton_conversion baton_convert(void *_Nonnull converter, const uint8_t *_Nullable *_Nonnull input,
                                    size_t *_Nonnull input_count, uint8_t *_Nonnull *_Nonnull output,
                                    size_t *_Nonnull output_count);

void baton_converter_close(void *_Nonnull converter);

#endif
