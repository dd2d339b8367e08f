#include "include/Compression.h"

#include "SystemLibrary.h"

#include <stdlib.h>

// The layouts of liblzma's structures, which are those of all versions 5.
struct lzma_stream {
  const uint8_t *next_in;
  size_t avail_in;
  uint64_t total_in;
  uint8_t *next_out;
  size_t avail_out;
  uint64_t total_out;
  const void *allocator;
  void *internal;
  void *reserved_pointers[4];
  uint64_t seek_position, reserved_wide;
  size_t reserved_sizes[2];
  int reserved_enums[2];
};

struct lzma_filter {
  uint64_t id;
  void *options;
};

struct lzma_options {
  uint32_t dict_size;
  const uint8_t *preset_dict;
  uint32_t preset_dict_size, lc, lp, pb;
  int mode;
  uint32_t nice_len;
  int mf;
  uint32_t depth;
  uint32_t reserved_ints[8];
  int reserved_enums[4];
  void *reserved_pointers[2];
};

struct delta_options {
  int type;
  uint32_t dist;
  uint32_t reserved_ints[4];
  void *reserved_pointers[2];
};

struct branch_options {
  uint32_t start_offset;
};

// The longest chain, and the mark after it.
struct chain {
  struct lzma_filter filters[baton_lzma_most_filters + 1];
  union {
    struct lzma_options lzma;
    struct delta_options delta;
    struct branch_options branch;
  } options[baton_lzma_most_filters];
};

struct baton_lzma_stream {
  struct lzma_stream stream;
  int check;
};

static struct {
  int (*easy_encoder)(struct lzma_stream *, uint32_t, int);
  int (*stream_encoder)(struct lzma_stream *, const struct lzma_filter *, int);
  int (*alone_encoder)(struct lzma_stream *, const struct lzma_options *);
  int (*raw_encoder)(struct lzma_stream *, const struct lzma_filter *);
  int (*auto_decoder)(struct lzma_stream *, uint64_t, uint32_t);
  int (*stream_decoder)(struct lzma_stream *, uint64_t, uint32_t);
  int (*alone_decoder)(struct lzma_stream *, uint64_t);
  int (*raw_decoder)(struct lzma_stream *, const struct lzma_filter *);
  int (*code)(struct lzma_stream *, int);
  void (*end)(struct lzma_stream *);
  int (*get_check)(const struct lzma_stream *);
  unsigned char (*check_is_supported)(int);
  unsigned char (*preset)(struct lzma_options *, uint32_t);
  int (*properties_size)(uint32_t *, const struct lzma_filter *);
  int (*properties_encode)(const struct lzma_filter *, uint8_t *);
  int (*properties_decode)(struct lzma_filter *, const void *, const uint8_t *, size_t);
} lzma;

#ifdef __APPLE__
static const char *const names[] = {"/usr/lib/liblzma.5.dylib", "liblzma.5.dylib", "/opt/homebrew/lib/liblzma.5.dylib"};
#else
static const char *const names[] = {"liblzma.so.5", "liblzma.so"};
#endif

bool baton_lzma_load(void) {
  if (lzma.properties_decode) return true;
  const struct baton_function functions[] = {
      {&lzma.easy_encoder, "lzma_easy_encoder"},
      {&lzma.stream_encoder, "lzma_stream_encoder"},
      {&lzma.alone_encoder, "lzma_alone_encoder"},
      {&lzma.raw_encoder, "lzma_raw_encoder"},
      {&lzma.auto_decoder, "lzma_auto_decoder"},
      {&lzma.stream_decoder, "lzma_stream_decoder"},
      {&lzma.alone_decoder, "lzma_alone_decoder"},
      {&lzma.raw_decoder, "lzma_raw_decoder"},
      {&lzma.code, "lzma_code"},
      {&lzma.end, "lzma_end"},
      {&lzma.get_check, "lzma_get_check"},
      {&lzma.check_is_supported, "lzma_check_is_supported"},
      {&lzma.preset, "lzma_lzma_preset"},
      {&lzma.properties_size, "lzma_properties_size"},
      {&lzma.properties_encode, "lzma_properties_encode"},
      // Last: it says that all are there.
      {&lzma.properties_decode, "lzma_properties_decode"},
  };
  return baton_load_functions(names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions);
}

static const uint64_t lzma1 = 0x4000000000000001, lzma2 = 0x21, delta = 3;

static bool is_lzma(uint64_t id) { return id == lzma1 || id == lzma2; }

static void make_chain(struct chain *chain, const struct baton_lzma_filter *filters, size_t count) {
  *chain = (struct chain){0};
  for (size_t i = 0; i < count; i++) {
    const struct baton_lzma_filter *from = &filters[i];
    chain->filters[i] = (struct lzma_filter){from->id, &chain->options[i]};
    if (is_lzma(from->id))
      chain->options[i].lzma = (struct lzma_options){
          .dict_size = from->dict_size, .lc = from->lc, .lp = from->lp, .pb = from->pb, .mode = (int)from->mode,
          .nice_len = from->nice_len, .mf = (int)from->mf, .depth = from->depth};
    else if (from->id == delta) chain->options[i].delta = (struct delta_options){.dist = from->dist};
    else chain->options[i].branch.start_offset = from->start_offset;
  }
  chain->filters[count].id = UINT64_MAX;
}

enum { format_auto, format_xz, format_alone, format_raw };
enum { ok = 0, no_check = 2, get_check = 4, memory_error = 5, options_error = 8, buffer_error = 10 };
enum { check_none = 0, check_unknown = 16 };

static struct baton_lzma_stream *made(struct baton_lzma_stream *stream, int code) {
  if (code == ok) return stream;
  lzma.end(&stream->stream);
  free(stream);
  return NULL;
}

struct baton_lzma_stream *baton_lzma_compress(
    int format, int check, uint32_t preset, const struct baton_lzma_filter *filters, size_t count, int *code) {
  struct baton_lzma_stream *stream = calloc(1, sizeof *stream);
  *code = memory_error;
  if (!stream) return NULL;
  struct chain chain;
  make_chain(&chain, filters, count);
  if (format == format_raw) *code = lzma.raw_encoder(&stream->stream, chain.filters);
  else if (format == format_alone) *code = lzma.alone_encoder(&stream->stream, &chain.options[0].lzma);
  else if (filters) *code = lzma.stream_encoder(&stream->stream, chain.filters, check);
  else *code = lzma.easy_encoder(&stream->stream, preset, check);
  return made(stream, *code);
}

struct baton_lzma_stream *baton_lzma_decompress(
    int format, uint64_t memory, const struct baton_lzma_filter *filters, size_t count, int *code) {
  struct baton_lzma_stream *stream = calloc(1, sizeof *stream);
  *code = memory_error;
  if (!stream) return NULL;
  const uint32_t tell_no_check = 1, tell_any_check = 4;
  stream->check = format == format_alone || format == format_raw ? check_none : check_unknown;
  struct chain chain;
  make_chain(&chain, filters, count);
  if (format == format_raw) *code = lzma.raw_decoder(&stream->stream, chain.filters);
  else if (format == format_alone) *code = lzma.alone_decoder(&stream->stream, memory);
  else if (format == format_xz) *code = lzma.stream_decoder(&stream->stream, memory, tell_no_check | tell_any_check);
  else *code = lzma.auto_decoder(&stream->stream, memory, tell_no_check | tell_any_check);
  return made(stream, *code);
}

void baton_lzma_end(struct baton_lzma_stream *stream) {
  lzma.end(&stream->stream);
  free(stream);
}

int baton_lzma_step(
    struct baton_lzma_stream *stream, const unsigned char *input, size_t *input_left, unsigned char *output,
    size_t *output_left, bool finishes) {
  const int run = 0, finish = 3;
  stream->stream.next_in = input;
  stream->stream.avail_in = *input_left;
  stream->stream.next_out = output;
  stream->stream.avail_out = *output_left;
  int code;
  do {
    code = lzma.code(&stream->stream, finishes ? finish : run);
    if (code == get_check || code == no_check) stream->check = lzma.get_check(&stream->stream);
  } while (code == get_check || code == no_check);
  *input_left = stream->stream.avail_in;
  *output_left = stream->stream.avail_out;
  // Nothing to do and room to do it in is no error.
  return code == buffer_error && !*input_left && *output_left ? ok : code;
}

int baton_lzma_check(const struct baton_lzma_stream *stream) { return stream->check; }

bool baton_lzma_is_check_supported(int check) { return lzma.check_is_supported(check); }

static void take_options(struct baton_lzma_filter *filter, const struct lzma_options *options) {
  filter->dict_size = options->dict_size;
  filter->lc = options->lc;
  filter->lp = options->lp;
  filter->pb = options->pb;
  filter->mode = (uint32_t)options->mode;
  filter->nice_len = options->nice_len;
  filter->mf = (uint32_t)options->mf;
  filter->depth = options->depth;
}

bool baton_lzma_preset(uint32_t preset, struct baton_lzma_filter *filter) {
  struct lzma_options options = {0};
  if (lzma.preset(&options, preset)) return false;
  take_options(filter, &options);
  return true;
}

int baton_lzma_encode_properties(
    const struct baton_lzma_filter *filter, unsigned char *bytes, uint32_t room, uint32_t *count) {
  struct chain chain;
  make_chain(&chain, filter, 1);
  int code = lzma.properties_size(count, chain.filters);
  if (code != ok) return code;
  if (*count > room) return options_error;
  return lzma.properties_encode(chain.filters, bytes);
}

int baton_lzma_decode_properties(struct baton_lzma_filter *filter, const unsigned char *bytes, size_t count) {
  struct lzma_filter decoded = {filter->id, NULL};
  int code = lzma.properties_decode(&decoded, NULL, bytes, count);
  if (code != ok) return code;
  if (!decoded.options) return ok;
  if (is_lzma(filter->id)) take_options(filter, decoded.options);
  else if (filter->id == delta) filter->dist = ((struct delta_options *)decoded.options)->dist;
  else filter->start_offset = ((struct branch_options *)decoded.options)->start_offset;
  free(decoded.options);
  return ok;
}
