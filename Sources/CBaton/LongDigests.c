// MD5, SHA-512 and the permutation of SHA-3: with their rounds written out, compilers keep the words in registers,
// which took a third of the time.

#include "Digests.h"

#include <string.h>

static inline uint32_t left32(uint32_t word, int count) { return word << count | word >> (32 - count); }
static inline uint64_t left64(uint64_t word, int count) { return word << count | word >> (64 - count); }

static inline uint32_t little_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[3] << 24 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[1] << 8 | bytes[0];
}

static inline uint64_t big_endian64(const uint8_t *bytes) {
  uint64_t word = 0;
  for (int i = 0; i < 8; i++) word = word << 8 | bytes[i];
  return word;
}

// MARK: - MD5

#define FIRST(b, c, d) (d ^ (b & (c ^ d)))
#define SECOND(b, c, d) (c ^ (d & (b ^ c)))
#define THIRD(b, c, d) (b ^ c ^ d)
#define FOURTH(b, c, d) (c ^ (b | ~d))
#define STEP(mix, a, b, c, d, place, count) \
  a = b + left32(a + mix(b, c, d) + constants[i++] + w[(place) & 15], count)
#define FOUR(mix, start, step, one, two, three, four) \
  STEP(mix, a, b, c, d, start, one); \
  STEP(mix, d, a, b, c, start + step, two); \
  STEP(mix, c, d, a, b, start + 2 * step, three); \
  STEP(mix, b, c, d, a, start + 3 * step, four)
#define ROUND(mix, start, step, one, two, three, four) \
  FOUR(mix, start, step, one, two, three, four); \
  FOUR(mix, start + 4 * step, step, one, two, three, four); \
  FOUR(mix, start + 8 * step, step, one, two, three, four); \
  FOUR(mix, start + 12 * step, step, one, two, three, four)

void baton_md5(uint32_t *state, const uint32_t *constants, const uint8_t *data, size_t blocks) {
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  for (; blocks > 0; blocks--, data += 64) {
    uint32_t w[16], before[4] = {a, b, c, d};
    for (int i = 0; i < 16; i++) w[i] = little_endian(data + 4 * i);
    int i = 0;
    ROUND(FIRST, 0, 1, 7, 12, 17, 22);
    ROUND(SECOND, 1, 5, 5, 9, 14, 20);
    ROUND(THIRD, 5, 3, 4, 11, 16, 23);
    ROUND(FOURTH, 0, 7, 6, 10, 15, 21);
    a += before[0], b += before[1], c += before[2], d += before[3];
  }
  state[0] = a, state[1] = b, state[2] = c, state[3] = d;
}

// MARK: - SHA-512

#define MOVE(a, b, c, d, e, f, g, h, i) \
  h += (left64(e, 50) ^ left64(e, 46) ^ left64(e, 23)) + (g ^ (e & (f ^ g))) + constants[i] + w[i]; \
  d += h; \
  h += (left64(a, 36) ^ left64(a, 30) ^ left64(a, 25)) + ((a & b) | (c & (a | b)))

void baton_sha512(uint64_t *state, const uint64_t *constants, const uint8_t *data, size_t blocks) {
  for (; blocks > 0; blocks--, data += 128) {
    uint64_t w[80];
    for (int i = 0; i < 16; i++) w[i] = big_endian64(data + 8 * i);
    for (int i = 16; i < 80; i++) {
      uint64_t early = w[i - 15], late = w[i - 2];
      w[i] = w[i - 16] + (left64(early, 63) ^ left64(early, 56) ^ early >> 7) + w[i - 7] +
             (left64(late, 45) ^ left64(late, 3) ^ late >> 6);
    }
    uint64_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint64_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int i = 0; i < 80; i += 8) {
      MOVE(a, b, c, d, e, f, g, h, i);
      MOVE(h, a, b, c, d, e, f, g, i + 1);
      MOVE(g, h, a, b, c, d, e, f, i + 2);
      MOVE(f, g, h, a, b, c, d, e, i + 3);
      MOVE(e, f, g, h, a, b, c, d, i + 4);
      MOVE(d, e, f, g, h, a, b, c, i + 5);
      MOVE(c, d, e, f, g, h, a, b, i + 6);
      MOVE(b, c, d, e, f, g, h, a, i + 7);
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
  }
}

// MARK: - SHA-3

void baton_keccak(uint64_t *lanes, const uint64_t *constants) {
  static const uint8_t places[24] = {10, 7,  11, 17, 18, 3, 5,  16, 8,  21, 24, 4,
                                     15, 23, 19, 13, 12, 2, 20, 14, 22, 9,  6,  1};
  static const uint8_t counts[24] = {1,  3,  6,  10, 15, 21, 28, 36, 45, 55, 2,  14,
                                     27, 41, 56, 8,  25, 43, 62, 18, 39, 61, 20, 44};
  uint64_t s[25];
  memcpy(s, lanes, sizeof s);
  for (int round = 0; round < 24; round++) {
    uint64_t sums[5];
#pragma clang loop unroll(full)
    for (int x = 0; x < 5; x++) sums[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
#pragma clang loop unroll(full)
    for (int x = 0; x < 5; x++) {
      uint64_t change = sums[(x + 4) % 5] ^ left64(sums[(x + 1) % 5], 1);
#pragma clang loop unroll(full)
      for (int y = 0; y < 25; y += 5) s[x + y] ^= change;
    }
    uint64_t moving = s[1];
#pragma clang loop unroll(full)
    for (int step = 0; step < 24; step++) {
      uint64_t next = s[places[step]];
      s[places[step]] = left64(moving, counts[step]);
      moving = next;
    }
#pragma clang loop unroll(full)
    for (int y = 0; y < 25; y += 5) {
      uint64_t row[5] = {s[y], s[y + 1], s[y + 2], s[y + 3], s[y + 4]};
      for (int x = 0; x < 5; x++) s[x + y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
    }
    s[0] ^= constants[round];
  }
  memcpy(lanes, s, sizeof s);
}
