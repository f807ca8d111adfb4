/// What each letter of a block becomes when text is folded, one entry a code point, separated by commas.
///
/// Made from the Unicode decompositions; Greek and Cyrillic follow the romanisations that officers type
/// (ELOT 743 without diphthongs, the Bulgarian streamlined system). An empty entry is left as it is; `-` is dropped.
enum FoldingTable {
  /// From U+00C0.
  static let latin = Block(
    first: 0xC0,
    entries: """
      a,a,a,a,a,a,ae,c,e,e,e,e,i,i,i,i,d,n,o,o,o,o,o,,o,u,u,u,u,y,th,ss,a,a,a,a,a,a,ae,c,e,e,e,e\
      ,i,i,i,i,d,n,o,o,o,o,o,,o,u,u,u,u,y,th,y,a,a,a,a,a,a,c,c,c,c,c,c,c,c,d,d,d,d,e,e,e,e,e,e,e\
      ,e,e,e,g,g,g,g,g,g,g,g,h,h,h,h,i,i,i,i,i,i,i,i,i,i,ij,ij,j,j,k,k,k,l,l,l,l,l,l,l,l,l,l,n,n\
      ,n,n,n,n,n,n,n,o,o,o,o,o,o,oe,oe,r,r,r,r,r,r,s,s,s,s,s,s,s,s,t,t,t,t,t,t,u,u,u,u,u,u,u,u,u\
      ,u,u,u,w,w,y,y,y,z,z,z,z,z,z,s,,,,,,,,,,,,,,,,,,,f,,,,,,,,,,,,,,o,o,,,,,,,,,,,,,,u,u,,,,,,\
      ,,,,,,,,,,,,,,dz,dz,dz,lj,lj,lj,nj,nj,nj,a,a,i,i,o,o,u,u,u,u,u,u,u,u,u,u,,a,a,a,a,,,,,g,g,\
      k,k,o,o,o,o,,,j,dz,dz,dz,g,g,,,n,n,a,a,,,,,a,a,a,a,e,e,e,e,i,i,i,i,o,o,o,o,r,r,r,r,u,u,u,u\
      ,s,s,t,t,,,h,h,,,,,,,a,a,e,e,o,o,o,o,o,o,o,o,y,y,,,,,,,,,,,,,,,,,,,,,,,,,,,,
      """)
  /// From U+0370.
  static let greekAndCyrillic = Block(
    first: 0x370,
    entries: """
      ,,,,,,,,,,,,,,,,,,,,,,a,,e,i,i,,o,,y,o,i,a,v,g,d,e,z,i,th,i,k,l,m,n,x,o,p,r,,s,t,y,f,ch,ps\
      ,o,i,y,a,e,i,i,y,a,v,g,d,e,z,i,th,i,k,l,m,n,x,o,p,r,s,s,t,y,f,ch,ps,o,i,y,o,y,o,,v,th,,,,f\
      ,p,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,th,,,,,,,,,,,,e,yo,d,g,ie,dz,i,i,j,lj,nj,c,k,i,u,dz,a,b,v,\
      g,d,e,zh,z,i,y,k,l,m,n,o,p,r,s,t,u,f,h,ts,ch,sh,sht,a,y,-,e,yu,ya,a,b,v,g,d,e,zh,z,i,y,k,l\
      ,m,n,o,p,r,s,t,u,f,h,ts,ch,sh,sht,a,y,-,e,yu,ya,e,yo,d,g,ie,dz,i,i,j,lj,nj,c,k,i,u,dz
      """)
  /// From U+1E00.
  static let latinAdditional = Block(
    first: 0x1E00,
    entries: """
      a,a,b,b,b,b,b,b,c,c,d,d,d,d,d,d,d,d,d,d,e,e,e,e,e,e,e,e,e,e,f,f,g,g,h,h,h,h,h,h,h,h,h,h,i,\
      i,i,i,k,k,k,k,k,k,l,l,l,l,l,l,l,l,m,m,m,m,m,m,n,n,n,n,n,n,n,n,o,o,o,o,o,o,o,o,p,p,p,p,r,r,\
      r,r,r,r,r,r,s,s,s,s,s,s,s,s,s,s,t,t,t,t,t,t,t,t,u,u,u,u,u,u,u,u,u,u,v,v,v,v,w,w,w,w,w,w,w,\
      w,w,w,x,x,x,x,y,y,z,z,z,z,z,z,h,t,w,y,,s,,,,,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a\
      ,a,e,e,e,e,e,e,e,e,e,e,e,e,e,e,e,e,i,i,i,i,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o\
      ,u,u,u,u,u,u,u,u,u,u,u,u,u,u,y,y,y,y,y,y,y,y,,,,,,
      """)
  /// From U+1F00.
  static let greekExtended = Block(
    first: 0x1F00,
    entries: """
      a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,e,e,e,e,e,e,,,e,e,e,e,e,e,,,i,i,i,i,i,i,i,i,i,i,i,i,i,i,i,\
      i,i,i,i,i,i,i,i,i,i,i,i,i,i,i,i,i,o,o,o,o,o,o,,,o,o,o,o,o,o,,,y,y,y,y,y,y,y,y,,y,,y,,y,,y,\
      o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,a,a,e,e,i,i,i,i,o,o,y,y,o,o,,,a,a,a,a,a,a,a,a,a,a,a,a,a,a,\
      a,a,i,i,i,i,i,i,i,i,i,i,i,i,i,i,i,i,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,o,a,a,a,a,a,,a,a,a,a,a,a\
      ,a,,i,,,,i,i,i,,i,i,e,e,i,i,i,,,,i,i,i,i,,,i,i,i,i,i,i,,,,,y,y,y,y,r,r,y,y,y,y,y,y,r,,,,,,\
      o,o,o,,o,o,o,o,o,o,o,,,
      """)
}

extension FoldingTable {
  /// A run of code points and what each becomes, as UTF-8.
  struct Block: Sendable {
    let first: UInt32
    let entries: [[UInt8]]

    init(first: UInt32, entries: String) {
      self.first = first
      self.entries = entries.utf8.split(separator: 0x2C, omittingEmptySubsequences: false).map { Array($0) }
    }

    subscript(value: UInt32) -> [UInt8]? {
      guard value >= first, value - first < UInt32(entries.count) else { return nil }
      let entry = entries[Int(value - first)]
      return entry.isEmpty ? nil : entry
    }
  }

  static func entry(for value: UInt32) -> [UInt8]? {
    switch value {
    case 0xC0..<0x250: latin[value]
    case 0x370..<0x460: greekAndCyrillic[value]
    case 0x1E00..<0x1F00: latinAdditional[value]
    case 0x1F00..<0x2000: greekExtended[value]
    default: nil
    }
  }
}
