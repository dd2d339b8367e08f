#include "include/Zlib.h"

#include "SystemLibrary.h"

#include <stddef.h>
#include <stdlib.h>

// The layout of zlib's z_stream, which has been the same since 1995.
struct z_stream {
  const unsigned char *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *message;
  void *state;
  void *allocate, *release, *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
};

struct baton_zlib_stream {
  struct z_stream stream;
  bool compresses;
};

static struct {
  const char *(*version)(void);
  unsigned long (*crc32)(unsigned long, const unsigned char *, unsigned int);
  unsigned long (*adler32)(unsigned long, const unsigned char *, unsigned int);
  int (*deflate_init)(struct z_stream *, int, int, int, int, int, const char *, int);
  int (*inflate_init)(struct z_stream *, int, const char *, int);
  int (*deflate)(struct z_stream *, int);
  int (*inflate)(struct z_stream *, int);
  int (*deflate_end)(struct z_stream *);
  int (*inflate_end)(struct z_stream *);
  int (*deflate_copy)(struct z_stream *, struct z_stream *);
  int (*inflate_copy)(struct z_stream *, struct z_stream *);
  int (*deflate_dictionary)(struct z_stream *, const unsigned char *, unsigned int);
  int (*inflate_dictionary)(struct z_stream *, const unsigned char *, unsigned int);
} zlib;

#ifdef __APPLE__
static const char *const names[] = {"/usr/lib/libz.1.dylib", "libz.1.dylib"};
#else
static const char *const names[] = {"libz.so.1", "libz.so"};
#endif

bool baton_zlib_load(void) {
  if (zlib.version) return true;
  const struct baton_function functions[] = {
      {&zlib.crc32, "crc32"},
      {&zlib.adler32, "adler32"},
      {&zlib.deflate_init, "deflateInit2_"},
      {&zlib.inflate_init, "inflateInit2_"},
      {&zlib.deflate, "deflate"},
      {&zlib.inflate, "inflate"},
      {&zlib.deflate_end, "deflateEnd"},
      {&zlib.inflate_end, "inflateEnd"},
      {&zlib.deflate_copy, "deflateCopy"},
      {&zlib.inflate_copy, "inflateCopy"},
      {&zlib.deflate_dictionary, "deflateSetDictionary"},
      {&zlib.inflate_dictionary, "inflateSetDictionary"},
      // Last: it says that all are there.
      {&zlib.version, "zlibVersion"},
  };
  return baton_load_functions(names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions);
}

const char *baton_zlib_version(void) { return zlib.version(); }

unsigned long baton_zlib_crc32(unsigned long start, const unsigned char *bytes, unsigned int count) {
  return zlib.crc32(start, bytes, count);
}

unsigned long baton_zlib_adler32(unsigned long start, const unsigned char *bytes, unsigned int count) {
  return zlib.adler32(start, bytes, count);
}

static struct baton_zlib_stream *make(bool compresses) {
  struct baton_zlib_stream *stream = calloc(1, sizeof *stream);
  if (stream) stream->compresses = compresses;
  return stream;
}

enum { memory_error = -4 };

struct baton_zlib_stream *baton_zlib_deflate(int level, int wbits, int memlevel, int strategy, int *code) {
  struct baton_zlib_stream *made = make(true);
  *code = memory_error;
  if (!made) return NULL;
  const int deflated = 8;
  *code = zlib.deflate_init(
      &made->stream, level, deflated, wbits, memlevel, strategy, zlib.version(), sizeof made->stream);
  if (*code == 0) return made;
  free(made);
  return NULL;
}

struct baton_zlib_stream *baton_zlib_inflate(int wbits, int *code) {
  struct baton_zlib_stream *made = make(false);
  *code = memory_error;
  if (!made) return NULL;
  *code = zlib.inflate_init(&made->stream, wbits, zlib.version(), sizeof made->stream);
  if (*code == 0) return made;
  free(made);
  return NULL;
}

struct baton_zlib_stream *baton_zlib_copy(struct baton_zlib_stream *stream, int *code) {
  struct baton_zlib_stream *made = make(stream->compresses);
  *code = memory_error;
  if (!made) return NULL;
  *code = stream->compresses ? zlib.deflate_copy(&made->stream, &stream->stream)
                             : zlib.inflate_copy(&made->stream, &stream->stream);
  if (*code == 0) return made;
  free(made);
  return NULL;
}

void baton_zlib_end(struct baton_zlib_stream *stream) {
  if (stream->compresses) zlib.deflate_end(&stream->stream);
  else zlib.inflate_end(&stream->stream);
  free(stream);
}

int baton_zlib_set_dictionary(struct baton_zlib_stream *stream, const unsigned char *bytes, unsigned int count) {
  return (stream->compresses ? zlib.deflate_dictionary : zlib.inflate_dictionary)(&stream->stream, bytes, count);
}

int baton_zlib_step(
    struct baton_zlib_stream *stream, const unsigned char *input, size_t *input_left,
    unsigned char *output, size_t *output_left, int flush) {
  stream->stream.next_in = input;
  stream->stream.avail_in = (unsigned int)*input_left;
  stream->stream.next_out = output;
  stream->stream.avail_out = (unsigned int)*output_left;
  int code = (stream->compresses ? zlib.deflate : zlib.inflate)(&stream->stream, flush);
  *input_left = stream->stream.avail_in;
  *output_left = stream->stream.avail_out;
  return code;
}

const char *baton_zlib_message(struct baton_zlib_stream *stream) { return stream->stream.message; }
