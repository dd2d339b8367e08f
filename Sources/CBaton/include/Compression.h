// bzip2 and liblzma, as the system has them: they are looked up when a script first asks for `bz2` or `lzma`,
// so that no machine needs their headers, and one without them loses these modules alone.

#ifndef BATON_COMPRESSION_H
#define BATON_COMPRESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether the library is there; the functions below must not be called otherwise.
bool baton_bzip2_load(void);

/// A stream that compresses or decompresses.
struct baton_bzip2_stream;

/// Makes a stream; null and bzip2's code when the level is refused or memory is missing.
struct baton_bzip2_stream *baton_bzip2_compress(int level, int *code);
struct baton_bzip2_stream *baton_bzip2_decompress(int *code);
void baton_bzip2_end(struct baton_bzip2_stream *stream);
/// Goes on by at most so much input and output; says how much of both is left.
int baton_bzip2_step(
    struct baton_bzip2_stream *stream, const unsigned char *input, size_t *input_left, unsigned char *output,
    size_t *output_left, bool finishes);

bool baton_lzma_load(void);

/// A filter with all options that any filter has.
struct baton_lzma_filter {
  uint64_t id;
  uint32_t dict_size, lc, lp, pb, mode, nice_len, mf, depth, dist, start_offset;
};

struct baton_lzma_stream;

enum { baton_lzma_most_filters = 4 };

/// Makes a stream by a container format of the module `lzma`; null and liblzma's code otherwise. Without filters the
/// preset says how an xz file is compressed.
struct baton_lzma_stream *baton_lzma_compress(
    int format, int check, uint32_t preset, const struct baton_lzma_filter *filters, size_t count, int *code);
struct baton_lzma_stream *baton_lzma_decompress(
    int format, uint64_t memory, const struct baton_lzma_filter *filters, size_t count, int *code);
void baton_lzma_end(struct baton_lzma_stream *stream);
int baton_lzma_step(
    struct baton_lzma_stream *stream, const unsigned char *input, size_t *input_left, unsigned char *output,
    size_t *output_left, bool finishes);
/// The integrity check of what is decompressed, as far as it is known.
int baton_lzma_check(const struct baton_lzma_stream *stream);

bool baton_lzma_is_check_supported(int check);
/// Fills in the options of a preset; whether there is one.
bool baton_lzma_preset(uint32_t preset, struct baton_lzma_filter *filter);
/// Writes the properties of a filter, or reads them; liblzma's code.
int baton_lzma_encode_properties(const struct baton_lzma_filter *filter, unsigned char *bytes, uint32_t room, uint32_t *count);
int baton_lzma_decode_properties(struct baton_lzma_filter *filter, const unsigned char *bytes, size_t count);

#endif
