/// Names that mean something everywhere on a page without being declared, as in `print()`.
///
/// A module may declare one for itself. Were it known to the others too, they would no longer mean
/// the browser's.
enum BrowserNames {
  static let all = Set(list.utf8.split { $0 <= 32 }.map { String(Substring($0)) })

  private static let list = """
    AbortController Array BigInt Blob Boolean CSS CustomEvent DOMException Date Element Error Event
    File FileReader FormData HTMLElement Image Infinity Intl JSON KeyboardEvent Map Math
    MutationObserver NaN Node Notification Number Object Option Promise Proxy Range Reflect RegExp
    Request ResizeObserver Response Set String Symbol Text TextDecoder TextEncoder TypeError URL
    URLSearchParams WeakMap WeakSet Worker XMLHttpRequest addEventListener alert arguments atob
    blur btoa caches cancelAnimationFrame cancelIdleCallback clearInterval clearTimeout close
    closed confirm console createImageBitmap crypto customElements decodeURI decodeURIComponent
    devicePixelRatio dispatchEvent document encodeURI encodeURIComponent escape eval event external
    fetch find focus frames getComputedStyle getSelection globalThis history indexedDB innerHeight
    innerWidth isFinite isNaN isSecureContext length localStorage location locationbar matchMedia
    menubar moveBy moveTo name navigation navigator open opener origin outerHeight outerWidth
    pageXOffset pageYOffset parent parseFloat parseInt performance personalbar postMessage print
    prompt queueMicrotask removeEventListener reportError requestAnimationFrame requestIdleCallback
    resizeBy resizeTo screen screenLeft screenTop screenX screenY scroll scrollBy scrollTo scrollX
    scrollY scrollbars self sessionStorage setInterval setTimeout speechSynthesis status statusbar
    stop structuredClone toolbar top undefined unescape visualViewport window
    """
}
