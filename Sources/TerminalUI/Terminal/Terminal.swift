/// A device that shows surfaces and reports keys.
@MainActor public protocol Terminal: AnyObject {
  /// Columns and rows at the moment.
  var size: Size { get }
  /// Which drawing characters it can show.
  var glyphs: GlyphLevel { get }
  /// How it can tell areas apart.
  var shading: Shading { get }
  /// The time from one frame to the next that the way to the device can take; zero for any.
  var frameInterval: Duration { get }
  /// Whether it is asked to report the mouse; not so at first.
  var usesMouse: Bool { get set }
  /// The title of its window, where it has one; shown with the next surface.
  var title: String { get set }
  /// Which cells of the next surface lead to pages of the web.
  var links: [WebLink] { get set }

  /// Whether it can open links, so that it is worth looking for them.
  var opensLinks: Bool { get }
  /// Ends a waiting `nextEvents`, from any thread; the event `wake` tells of it.
  var wake: @Sendable () -> Void { get }

  /// Waits until something happened and returns everything that is there.
  ///
  /// - Parameter timeoutInMilliseconds: the longest wait; `nil` waits for ever.
  /// - Returns: What happened, first to last; nothing if the time passed.
  func nextEvents(timeoutInMilliseconds: Int?) -> [TerminalEvent]

  /// Shows a surface, with the cursor at a place or, if that is `nil`, hidden.
  func present(_ surface: Surface, cursor: Point?, theme: Theme)

  /// Sends a text to the clipboard of the terminal; whether it takes it cannot be known.
  func copy(_ text: String)

  /// Repaints everything at the next `present`.
  func invalidate()

  /// Gives the device back as it was. Closing twice does no harm.
  func close()
}
