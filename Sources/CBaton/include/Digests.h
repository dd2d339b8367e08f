// The inner loops of the hash functions that programs use most, with the processor's own instructions
// for them where it has such.

#ifndef BATON_DIGESTS_H
#define BATON_DIGESTS_H

#include <stddef.h>
#include <stdint.h>

/// Mixes whole blocks of 64 bytes into a state of eight words (SHA-256 and SHA-224).
void baton_sha256(uint32_t *state, const uint8_t *data, size_t blocks);

/// Mixes whole blocks of 64 bytes into a state of five words (SHA-1).
void baton_sha1(uint32_t *state, const uint8_t *data, size_t blocks);

/// Mixes blocks of 64 bytes into the four words of MD5's state.
void baton_md5(uint32_t *state, const uint32_t *constants, const uint8_t *data, size_t blocks);

/// Mixes blocks of 128 bytes into the eight words of SHA-512's state.
void baton_sha512(uint64_t *state, const uint64_t *constants, const uint8_t *data, size_t blocks);

/// Mixes one block of 128 bytes into the eight words of BLAKE2b's state.
/// - count: the bytes that were mixed, these included.
void baton_blake2b(uint64_t *state, const uint64_t *initial, const uint8_t *block, uint64_t count, int is_last,
                   int is_last_node);

/// As above, 64 bytes into the state of BLAKE2s.
void baton_blake2s(uint32_t *state, const uint32_t *initial, const uint8_t *block, uint64_t count, int is_last,
                   int is_last_node);

/// Permutes the 25 lanes of SHA-3's state.
void baton_keccak(uint64_t *lanes, const uint64_t *constants);

#endif
