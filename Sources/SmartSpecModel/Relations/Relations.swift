/// Who is related to whom, in both directions, by position in the catalogue's tables.
struct Relations: Sendable {
  /// Participations by pilot, and by every region of the current classification they stand for.
  let participationsOfPilot: [[Int]]
  let participationsOfRegion: [Int: [Int]]
  let membershipsOfPartnership: [[Int]]
  let membershipsOfRegion: [Int: [Int]]
  let childrenOfPilot: [[Int]]
  let prioritiesOfRegion: [Int: [Int]]
  let projectParticipationsOfRegion: [Int: [Int]]
  let projectParticipationsOfProject: [[Int]]

  /// The regions each participation stands for, and each membership.
  let regionsOfParticipation: [[Int]]
  let regionsOfMembership: [[Int]]
}

extension Catalogue {
  /// The children of a pilot action, in the order of the file.
  public func children(ofPilotAt row: Int) -> [Int] { relations.childrenOfPilot[row] }

  /// Positions in `participations` of one pilot action: leads first, then partners, then participants.
  public func participations(ofPilotAt row: Int) -> [Int] { relations.participationsOfPilot[row] }

  /// Positions in `memberships` of one partnership: leads first.
  public func memberships(ofPartnershipAt row: Int) -> [Int] { relations.membershipsOfPartnership[row] }

  /// The regions of the current classification for which a participation stands.
  public func regions(ofParticipationAt row: Int) -> [Int] { relations.regionsOfParticipation[row] }
  public func regions(ofMembershipAt row: Int) -> [Int] { relations.regionsOfMembership[row] }

  /// How many different regions and countries are named as taking part.
  public func namedCount(ofPilotAt row: Int) -> Int {
    Set(relations.participationsOfPilot[row].map { participations[$0].region.code }).count
  }

  public func namedCount(ofPartnershipAt row: Int) -> Int {
    Set(relations.membershipsOfPartnership[row].map { memberships[$0].region.code }).count
  }

  /// The participations that reach a region: its own, those of regions around it and of regions in it.
  public func participations(reachingRegionAt row: Int) -> [(position: Int, reach: Reach)] {
    reaching(row, relations.participationsOfRegion)
  }

  public func memberships(reachingRegionAt row: Int) -> [(position: Int, reach: Reach)] {
    reaching(row, relations.membershipsOfRegion)
  }

  /// The priorities a region states itself, and those of the regions it lies in.
  public func priorities(reachingRegionAt row: Int) -> [(position: Int, reach: Reach)] {
    reaching(row, relations.prioritiesOfRegion).filter { $0.reach != .touches }
  }

  /// The projects with a partner in the region or in a region in it, once each.
  public func projects(ofRegionAt row: Int) -> [Int] {
    let found = ([row] + hierarchy.descendants(of: row)).flatMap {
      relations.projectParticipationsOfRegion[$0] ?? []
    }
    let rows = found.compactMap { projects.index(of: projectParticipations[$0].project) }
    return Set(rows).sorted()
  }

  /// The pilot actions in which a region takes part itself, or is covered or touched by a member.
  public func pilots(ofRegionAt row: Int) -> [Int] {
    var seen: Set<Int> = []
    return participations(reachingRegionAt: row)
      .compactMap { pilots.index(of: participations[$0.position].pilot) }.filter { seen.insert($0).inserted }
      .sorted()
  }

  public func partnerships(ofRegionAt row: Int) -> [Int] {
    let rows = memberships(reachingRegionAt: row).compactMap {
      partnerships.index(of: memberships[$0.position].partnership)
    }
    return Set(rows).sorted()
  }

  /// The regions of the current classification that take part in a pilot action, itself or through its children.
  public func regions(ofPilotAt row: Int) -> [Int] {
    let rows = ([row] + children(ofPilotAt: row)).flatMap { relations.participationsOfPilot[$0] }
    return Set(rows.flatMap { relations.regionsOfParticipation[$0] }).sorted()
  }

  public func regions(ofPartnershipAt row: Int) -> [Int] {
    Set(relations.membershipsOfPartnership[row].flatMap { relations.regionsOfMembership[$0] }).sorted()
  }

  public func pilots(addressing challenge: Challenge.ID) -> [Int] {
    pilots.indices.filter { pilots[$0].challenges.contains(challenge) }
  }

  public func actions(answering challenge: Challenge.ID) -> [Int] {
    actions.indices.filter { actions[$0].challenge == challenge }
  }

  private func reaching(_ row: Int, _ positions: [Int: [Int]]) -> [(position: Int, reach: Reach)] {
    let own = (positions[row] ?? []).map { (position: $0, reach: Reach.itself) }
    let around = hierarchy.ancestors(of: row).flatMap { positions[$0] ?? [] }.map {
      (position: $0, reach: Reach.covers)
    }
    let inside = hierarchy.descendants(of: row).flatMap { positions[$0] ?? [] }
      .map { (position: $0, reach: Reach.touches) }
    var seen: Set<Int> = []
    return (own + around + inside).filter { seen.insert($0.position).inserted }
  }
}
