// zlib, as the system has it: it is looked up when a script first compresses, so that no machine needs
// its headers, and one without it loses the module `zlib` alone.

#ifndef BATON_ZLIB_H
#define BATON_ZLIB_H

#include <stdbool.h>
#include <stddef.h>

/// Whether the library is there; the functions below must not be called otherwise.
bool baton_zlib_load(void);
/// The version that is running.
const char *baton_zlib_version(void);

unsigned long baton_zlib_crc32(unsigned long start, const unsigned char *bytes, unsigned int count);
unsigned long baton_zlib_adler32(unsigned long start, const unsigned char *bytes, unsigned int count);

/// A stream that compresses or decompresses.
struct baton_zlib_stream;

/// Makes a stream; null and zlib's code when the settings are refused or memory is missing.
struct baton_zlib_stream *baton_zlib_deflate(int level, int wbits, int memlevel, int strategy, int *code);
struct baton_zlib_stream *baton_zlib_inflate(int wbits, int *code);
struct baton_zlib_stream *baton_zlib_copy(struct baton_zlib_stream *stream, int *code);
void baton_zlib_end(struct baton_zlib_stream *stream);
int baton_zlib_set_dictionary(struct baton_zlib_stream *stream, const unsigned char *bytes, unsigned int count);
/// Goes on by at most so much input and output; says how much of both is left.
int baton_zlib_step(
    struct baton_zlib_stream *stream, const unsigned char *input, size_t *input_left,
    unsigned char *output, size_t *output_left, int flush);
/// What zlib says of the last error; may be null.
const char *baton_zlib_message(struct baton_zlib_stream *stream);

#endif
