#include "include/Compression.h"

#include "SystemLibrary.h"

#include <stdlib.h>

// The layout of libbzip2's bz_stream, which has been the same since version 1.0.
struct bz_stream {
  const unsigned char *next_in;
  unsigned int avail_in, total_in_low, total_in_high;
  unsigned char *next_out;
  unsigned int avail_out, total_out_low, total_out_high;
  void *state;
  void *allocate, *release, *opaque;
};

struct baton_bzip2_stream {
  struct bz_stream stream;
  bool compresses;
};

static struct {
  int (*compress_init)(struct bz_stream *, int, int, int);
  int (*decompress_init)(struct bz_stream *, int, int);
  int (*compress)(struct bz_stream *, int);
  int (*decompress)(struct bz_stream *);
  int (*compress_end)(struct bz_stream *);
  int (*decompress_end)(struct bz_stream *);
} bzip2;

#ifdef __APPLE__
static const char *const names[] = {"/usr/lib/libbz2.1.0.dylib", "libbz2.1.0.dylib"};
#else
static const char *const names[] = {"libbz2.so.1.0", "libbz2.so.1", "libbz2.so"};
#endif

bool baton_bzip2_load(void) {
  if (bzip2.decompress_end) return true;
  const struct baton_function functions[] = {
      {&bzip2.compress_init, "BZ2_bzCompressInit"},
      {&bzip2.decompress_init, "BZ2_bzDecompressInit"},
      {&bzip2.compress, "BZ2_bzCompress"},
      {&bzip2.decompress, "BZ2_bzDecompress"},
      {&bzip2.compress_end, "BZ2_bzCompressEnd"},
      // Last: it says that all are there.
      {&bzip2.decompress_end, "BZ2_bzDecompressEnd"},
  };
  return baton_load_functions(names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions);
}

enum { memory_error = -3 };

static struct baton_bzip2_stream *make(bool compresses, int level, int *code) {
  struct baton_bzip2_stream *made = calloc(1, sizeof *made);
  *code = memory_error;
  if (!made) return NULL;
  made->compresses = compresses;
  *code = compresses ? bzip2.compress_init(&made->stream, level, 0, 0) : bzip2.decompress_init(&made->stream, 0, 0);
  if (*code == 0) return made;
  free(made);
  return NULL;
}

struct baton_bzip2_stream *baton_bzip2_compress(int level, int *code) { return make(true, level, code); }

struct baton_bzip2_stream *baton_bzip2_decompress(int *code) { return make(false, 0, code); }

void baton_bzip2_end(struct baton_bzip2_stream *stream) {
  if (stream->compresses) bzip2.compress_end(&stream->stream);
  else bzip2.decompress_end(&stream->stream);
  free(stream);
}

int baton_bzip2_step(
    struct baton_bzip2_stream *stream, const unsigned char *input, size_t *input_left, unsigned char *output,
    size_t *output_left, bool finishes) {
  const int run = 0, finish = 2, run_ok = 1;
  if (stream->compresses && !finishes && !*input_left) return run_ok;
  stream->stream.next_in = input;
  stream->stream.avail_in = (unsigned int)*input_left;
  stream->stream.next_out = output;
  stream->stream.avail_out = (unsigned int)*output_left;
  int code = stream->compresses ? bzip2.compress(&stream->stream, finishes ? finish : run)
                                : bzip2.decompress(&stream->stream);
  *input_left = stream->stream.avail_in;
  *output_left = stream->stream.avail_out;
  return code;
}
