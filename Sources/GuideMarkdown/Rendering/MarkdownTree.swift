internal import CCmark
internal import CLinux

/// The tree that libcmark made of a piece of Markdown, and the memory that it is in.
struct MarkdownTree: ~Copyable {
  /// Goes over the tree without recursion, so that no nesting overflows the stack.
  let iterator: OpaquePointer
  private let mark: guide_arena_mark

  init(_ source: MarkdownSource) {
    mark = guide_arena_begin()
    iterator = cmark_iter_new(Self.parse(source))
  }

  // Nothing is freed piece by piece: the arena takes it all back.
  deinit { guide_arena_end(mark) }

  /// Goes on after a node and all that is in it.
  func skip(_ node: OpaquePointer) { cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT) }

  /// libcmark's way to ask for memory: the arena of the thread.
  private nonisolated(unsafe) static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: guide_arena_calloc, realloc: guide_arena_realloc, free: guide_arena_free))
    return memory
  }()

  private static func parse(_ source: MarkdownSource) -> OpaquePointer {
    source.bytes.withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[source.range])
      let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
      let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      if bytes.count > 0 { cmark_parser_feed(parser, base, bytes.count) }
      return cmark_parser_finish(parser)
    }
  }
}
