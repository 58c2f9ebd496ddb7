import GuidePublishing
import GuideSite
import GuideSystem

/// Hands rendered files on to a publication.
struct PublicationSink: OutputSink {
  let publication: Publication

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    try publication.write(path, bytes)
  }
}
