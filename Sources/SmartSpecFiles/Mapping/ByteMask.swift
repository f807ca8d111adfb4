/// Answers about 64 bytes at a time.
enum ByteMask {
  /// The highest bit of each of 64 bytes, that of the first byte in the lowest place.
  @inline(__always)
  static func highest(
    _ a: SIMD16<UInt8>, _ b: SIMD16<UInt8>, _ c: SIMD16<UInt8>, _ d: SIMD16<UInt8>
  ) -> UInt64 {
    // Each eight bytes give one bit to each byte of a word; then the word, a square of bits, is turned over.
    let top = SIMD2<UInt64>(repeating: 0x8080_8080_8080_8080)
    let (a, b) = (
      unsafeBitCast(a, to: SIMD2<UInt64>.self) & top, unsafeBitCast(b, to: SIMD2<UInt64>.self) & top
    )
    let (c, d) = (
      unsafeBitCast(c, to: SIMD2<UInt64>.self) & top, unsafeBitCast(d, to: SIMD2<UInt64>.self) & top
    )
    let pairs = ((a &>> 7) | (b &>> 5)) | ((c &>> 3) | (d &>> 1))
    return turned(pairs[0] | pairs[1] << 1)
  }

  /// Bit `k` of byte `j` becomes bit `j` of byte `k`.
  @inline(__always)
  private static func turned(_ square: UInt64) -> UInt64 {
    var square = square
    var swapped = (square ^ (square >> 7)) & 0x00AA_00AA_00AA_00AA
    square ^= swapped ^ (swapped << 7)
    swapped = (square ^ (square >> 14)) & 0x0000_CCCC_0000_CCCC
    square ^= swapped ^ (swapped << 14)
    swapped = (square ^ (square >> 28)) & 0x0000_0000_F0F0_F0F0
    return square ^ swapped ^ (swapped << 28)
  }
}
