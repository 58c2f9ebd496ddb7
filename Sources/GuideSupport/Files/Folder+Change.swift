internal import CLinux
internal import Glibc

/// Making, moving and removing names.
extension Folder {
  package func makeFolder(_ name: String, permissions: UInt32 = 0o777) throws(SystemError) {
    if mkdirat(descriptor, name, permissions) != 0 { throw .last("make the folder", full(name)) }
  }

  /// Gives a folder or file the permission bits it should have, whatever the umask.
  package func setPermissions(_ name: String, _ permissions: UInt32) throws(SystemError) {
    if fchmodat(descriptor, name, permissions, 0) != 0 {
      throw .last("set the permissions of", full(name))
    }
  }

  package func setOwner(_ name: String, owner: UInt32, group: UInt32) throws(SystemError) {
    if fchownat(descriptor, name, owner, group, AT_SYMLINK_NOFOLLOW) != 0 {
      throw .last("set the owner of", full(name))
    }
  }

  package func removeFile(_ name: String) throws(SystemError) {
    if unlinkat(descriptor, name, 0) != 0 { throw .last("remove", full(name)) }
  }

  package func removeFolder(_ name: String) throws(SystemError) {
    if unlinkat(descriptor, name, AT_REMOVEDIR) != 0 {
      throw .last("remove the folder", full(name))
    }
  }

  /// Gives the file at `name` a second name in another folder.
  ///
  /// A symbolic link gets a second name itself, not what it leads to.
  package func link(_ name: String, into other: Folder, as otherName: String) throws(SystemError) {
    if linkat(descriptor, name, other.descriptor, otherName, 0) != 0 {
      throw .last("write", other.full(otherName))
    }
  }

  /// Where a symbolic link leads.
  package func linkTarget(_ name: String) throws(SystemError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlinkat(descriptor, name, &buffer, buffer.count)
    if count < 0 { throw .last("read the link", full(name)) }
    return String(decoding: buffer[..<count].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  package func makeLink(_ name: String, to target: String) throws(SystemError) {
    if symlinkat(target, descriptor, name) != 0 { throw .last("make the link", full(name)) }
  }

  /// Exchanges what is at two names in one step: nobody ever sees one of them empty.
  package func exchange(_ name: String, with other: Folder, _ otherName: String)
    throws(SystemError)
  {
    let code = guide_exchange(descriptor, name, other.descriptor, otherName)
    if code != 0 { throw SystemError("replace", other.full(otherName), code: code) }
  }

  /// Moves to a name that must be free.
  package func move(_ name: String, into other: Folder, as otherName: String)
    throws(SystemError)
  {
    let code = guide_rename_new(descriptor, name, other.descriptor, otherName)
    if code != 0 { throw SystemError("make", other.full(otherName), code: code) }
  }

  /// Moves to a name, and replaces the file that has it.
  package func move(_ name: String, into other: Folder, replacing otherName: String)
    throws(SystemError)
  {
    if renameat(descriptor, name, other.descriptor, otherName) != 0 {
      throw .last("replace", other.full(otherName))
    }
  }

  /// Waits until the names in this folder are safe on the disk.
  package func sync() throws(SystemError) {
    if fsync(descriptor) != 0 { throw .last("save the folder", path) }
  }

  /// Waits until everything written to the folder's file system is safe on the disk.
  package func syncFileSystem() throws(SystemError) {
    let code = guide_sync_file_system(descriptor)
    if code != 0 { throw SystemError("save", path, code: code) }
  }

  /// Removes a folder and everything in it; links are removed, not followed.
  package func removeTree(_ name: String) throws(SystemError) {
    var folders: [String] = []
    var waiting = [name]
    while let folder = waiting.popLast() {
      folders.append(folder)
      for entry in try entries(folder) {
        let path = folder + "/" + entry.name
        if entry.kind == .folder {
          waiting.append(path)
        } else {
          try removeWritable(path, in: folder)
        }
      }
    }
    for folder in folders.reversed() { try removeFolder(folder) }
  }

  /// Removes a file, also from a folder that does not allow it, when the folder is ours.
  package func removeWritable(_ name: String, in folder: String) throws(SystemError) {
    do throws(SystemError) {
      try removeFile(name)
    } catch {
      guard error.reason == .denied else { throw error }
      try setPermissions(folder, 0o700)
      try removeFile(name)
    }
  }
}
