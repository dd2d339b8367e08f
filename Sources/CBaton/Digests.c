#include "Digests.h"

/// Fractions of the cube roots of primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static inline uint32_t left(uint32_t word, int count) { return word << count | word >> (32 - count); }
static inline uint32_t right(uint32_t word, int count) { return word >> count | word << (32 - count); }

static inline uint32_t big_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static void plain_sha256(uint32_t *state, const uint8_t *data) {
  uint32_t w[64];
  for (int i = 0; i < 16; i++) w[i] = big_endian(data + 4 * i);
  for (int i = 16; i < 64; i++) {
    uint32_t early = w[i - 15], late = w[i - 2];
    w[i] = w[i - 16] + (right(early, 7) ^ right(early, 18) ^ early >> 3) + w[i - 7] +
           (right(late, 17) ^ right(late, 19) ^ late >> 10);
  }
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
  for (int i = 0; i < 64; i++) {
    uint32_t first = h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + ((e & f) ^ (~e & g)) +
                     constants[i] + w[i];
    uint32_t second = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + first;
    d = c, c = b, b = a, a = first + second;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d;
  state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}

static void plain_sha1(uint32_t *state, const uint8_t *data) {
  static const uint32_t added[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
  uint32_t w[80];
  for (int i = 0; i < 16; i++) w[i] = big_endian(data + 4 * i);
  for (int i = 16; i < 80; i++) w[i] = left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
  for (int i = 0; i < 80; i++) {
    uint32_t mixed = i < 20                ? (b & c) | (~b & d)
                     : i >= 40 && i < 60 ? (b & c) | (b & d) | (c & d)
                                           : b ^ c ^ d;
    uint32_t next = left(a, 5) + mixed + added[i / 20] + e + w[i];
    e = d, d = c, c = left(b, 30), b = a, a = next;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d, state[4] += e;
}

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

#define HASHING __attribute__((target("sha,sse4.1,ssse3")))

static int has_instructions(void) {
  static int known = -1;
  if (known < 0) {
    unsigned a, b, c, d;
    known = __get_cpuid_count(7, 0, &a, &b, &c, &d) ? b >> 29 & 1 : 0;
  }
  return known;
}

HASHING static void fast_sha256(uint32_t *state, const uint8_t *data, size_t blocks) {
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  // The instructions want the words as ABEF and CDGH.
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xf0);
  for (; blocks > 0; blocks--, data += 64) {
    __m128i w[16], first = abef, second = cdgh;
    for (int i = 0; i < 4; i++)
      w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(data + 16 * i)), order);
    for (int i = 0; i < 12; i++) {
      __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w[i], w[i + 1]), _mm_alignr_epi8(w[i + 3], w[i + 2], 4));
      w[i + 4] = _mm_sha256msg2_epu32(sum, w[i + 3]);
    }
    for (int i = 0; i < 16; i++) {
      __m128i sum = _mm_add_epi32(w[i], _mm_loadu_si128((const __m128i *)(constants + 4 * i)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
    }
    abef = _mm_add_epi32(abef, first);
    cdgh = _mm_add_epi32(cdgh, second);
  }
  low = _mm_shuffle_epi32(abef, 0x1b);
  high = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

// The kind of rounds must be a constant.
#define FIVE_TIMES_FOUR_ROUNDS(kind)                                             \
  for (int i = 5 * kind; i < 5 * kind + 5; i++) {                                \
    __m128i e = i == 0 ? _mm_add_epi32(e0, w[0]) : _mm_sha1nexte_epu32(before, w[i]); \
    before = abcd;                                                               \
    abcd = _mm_sha1rnds4_epu32(abcd, e, kind);                                   \
  }

HASHING static void fast_sha1(uint32_t *state, const uint8_t *data, size_t blocks) {
  const __m128i order = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
  __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0x1b);
  __m128i e0 = _mm_set_epi32((int)state[4], 0, 0, 0);
  for (; blocks > 0; blocks--, data += 64) {
    __m128i w[20], first = abcd, before = abcd;
    for (int i = 0; i < 4; i++)
      w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(data + 16 * i)), order);
    for (int i = 4; i < 20; i++) {
      __m128i mixed = _mm_xor_si128(_mm_sha1msg1_epu32(w[i - 4], w[i - 3]), w[i - 2]);
      w[i] = _mm_sha1msg2_epu32(mixed, w[i - 1]);
    }
    FIVE_TIMES_FOUR_ROUNDS(0)
    FIVE_TIMES_FOUR_ROUNDS(1)
    FIVE_TIMES_FOUR_ROUNDS(2)
    FIVE_TIMES_FOUR_ROUNDS(3)
    e0 = _mm_sha1nexte_epu32(before, e0);
    abcd = _mm_add_epi32(abcd, first);
  }
  _mm_storeu_si128((__m128i *)state, _mm_shuffle_epi32(abcd, 0x1b));
  state[4] = (uint32_t)_mm_extract_epi32(e0, 3);
}

#endif

void baton_sha256(uint32_t *state, const uint8_t *data, size_t blocks) {
#if defined(__x86_64__)
  if (has_instructions()) return fast_sha256(state, data, blocks);
#endif
  for (; blocks > 0; blocks--, data += 64) plain_sha256(state, data);
}

void baton_sha1(uint32_t *state, const uint8_t *data, size_t blocks) {
#if defined(__x86_64__)
  if (has_instructions()) return fast_sha1(state, data, blocks);
#endif
  for (; blocks > 0; blocks--, data += 64) plain_sha1(state, data);
}
