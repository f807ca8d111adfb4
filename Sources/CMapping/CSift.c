// Looks at many bytes at a time for places where something may begin.
#include "CMapping.h"

static inline uint8_t answer(const uint8_t *tables, uint8_t byte) {
  return tables[byte & 15] & tables[16 + (byte >> 4)];
}

cmap_places cmap_sift_plain(const uint8_t *sieve, const uint8_t *text, size_t start, size_t limit) {
  cmap_places places = {.start = start};
  for (; places.start < limit; places.start += 64) {
    const uint8_t *from = text + places.start;
    for (unsigned i = 0; i < 64; i++) {
      uint8_t bits = answer(sieve, from[i]);
      if (bits == 0) continue;
      bits &= answer(sieve + 32, from[i + 1]) & answer(sieve + 64, from[i + 2]);
      places.kept |= (uint64_t)((bits & 0x3F) != 0) << i;
      places.marked |= (uint64_t)((bits & 0xC0) != 0) << i;
    }
    if (places.kept | places.marked) break;
  }
  return places;
}

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i twice(const uint8_t *table) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table));
}

AVX2 static inline __m256i answers(__m256i low, __m256i high, const uint8_t *text) {
  __m256i bytes = _mm256_loadu_si256((const __m256i *)text);
  __m256i half = _mm256_set1_epi8(15);
  return _mm256_and_si256(_mm256_shuffle_epi8(low, _mm256_and_si256(bytes, half)),
                          _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half)));
}

AVX2 static inline uint64_t kept(__m256i bits) {
  __m256i rest = _mm256_and_si256(bits, _mm256_set1_epi8(0x3F));
  return (uint32_t)~_mm256_movemask_epi8(_mm256_cmpeq_epi8(rest, _mm256_setzero_si256()));
}

AVX2 static inline uint64_t marked(__m256i bits) {
  return (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(bits, _mm256_slli_epi16(bits, 1)));
}

AVX2 static cmap_places sift_avx2(const uint8_t *sieve, const uint8_t *text, size_t start, size_t limit) {
  __m256i low[3], high[3];
  for (int i = 0; i < 3; i++) low[i] = twice(sieve + 32 * i), high[i] = twice(sieve + 32 * i + 16);
  cmap_places places = {.start = start};
  for (; places.start < limit; places.start += 64) {
    __m256i bits[2];
    for (int i = 0; i < 2; i++) {
      const uint8_t *from = text + places.start + 32 * i;
      bits[i] = _mm256_and_si256(
          _mm256_and_si256(answers(low[0], high[0], from), answers(low[1], high[1], from + 1)),
          answers(low[2], high[2], from + 2));
    }
    __m256i both = _mm256_or_si256(bits[0], bits[1]);
    if (_mm256_testz_si256(both, both)) continue;
    places.kept = kept(bits[0]) | kept(bits[1]) << 32;
    places.marked = marked(bits[0]) | marked(bits[1]) << 32;
    break;
  }
  return places;
}
#endif

cmap_places cmap_sift(const uint8_t *sieve, const uint8_t *text, size_t start, size_t limit) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return sift_avx2(sieve, text, start, limit);
#endif
  return cmap_sift_plain(sieve, text, start, limit);
}
