"""Messages of the newer kind: bodies, alternatives and attachments are found and set by what they are."""

from email.message import Message


class MIMEPart(Message):
    """A message whose content is got and set through the policy's content manager."""

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default

            policy = default
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        """The whole message as text."""
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Whether the disposition says so."""
        return self.get_content_disposition() == "attachment"

    def _find_body(self, part, preferences):
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split("/")
        if main == "text":
            if sub in preferences:
                yield preferences.index(sub), part
            return
        if main != "multipart" or not self.is_multipart():
            return
        if sub != "related":
            for child in part.iter_parts():
                yield from self._find_body(child, preferences)
            return
        if "related" in preferences:
            yield preferences.index("related"), part
        root = None
        start = part.get_param("start")
        children = part.get_payload()
        if start:
            root = next((child for child in children if child["content-id"] == start), None)
        if root is None:
            root = children[0] if children else None
        if root is not None:
            yield from self._find_body(root, preferences)

    def get_body(self, preferencelist=("related", "html", "plain")):
        """The part that is the body: the first of the list that is there."""
        best, body = len(preferencelist), None
        for rank, part in self._find_body(self, preferencelist):
            if rank < best:
                best, body = rank, part
                if rank == 0:
                    break
        return body

    def iter_attachments(self):
        """All parts that are neither the body nor one of its alternatives."""
        main, sub = self.get_content_type().split("/")
        if main != "multipart" or sub == "alternative":
            return
        parts = self.get_payload()
        if not isinstance(parts, list):
            return
        parts = parts.copy()
        if sub == "related":
            start = self.get_param("start")
            root = next((part for part in parts if part["content-id"] == start), None) if start else None
            parts.remove(root) if root is not None else parts.pop(0)
            yield from parts
            return
        seen = []
        for part in parts:
            if (part.get_content_type() in ("text/plain", "text/html", "multipart/related", "multipart/alternative")
                    and not part.is_attachment() and part.get_content_subtype() not in seen):
                seen.append(part.get_content_subtype())
                continue
            yield part

    def iter_parts(self):
        """The parts of a multipart; nothing otherwise."""
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, content_manager=None, **kw):
        """The content as the object that it stands for."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        return manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Set the content, with the headers that go with it."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        manager.set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed, boundary):
        if self.get_content_maintype() == "multipart":
            existing = self.get_content_subtype()
            if existing in disallowed + (subtype,):
                raise ValueError(f"Cannot convert {existing} to {subtype}")
        kept, moved = [], []
        for name, value in self._headers:
            (moved if name.lower().startswith("content-") else kept).append((name, value))
        if moved:
            part = type(self)(policy=self.policy)
            part._headers = moved
            part._payload = self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = kept
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        """Become a multipart/related."""
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        """Become a multipart/alternative."""
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        """Become a multipart/mixed."""
        self._make_multipart("mixed", (), boundary)

    def _add_multipart(self, _subtype, *args, _disp=None, **kw):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() != _subtype:
            getattr(self, "make_" + _subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disp and "content-disposition" not in part:
            part["Content-Disposition"] = _disp
        self.attach(part)

    def add_related(self, *args, **kw):
        """Add a part that belongs to the body."""
        self._add_multipart("related", *args, _disp="inline", **kw)

    def add_alternative(self, *args, **kw):
        """Add the body in another form."""
        self._add_multipart("alternative", *args, **kw)

    def add_attachment(self, *args, **kw):
        """Add an attachment."""
        self._add_multipart("mixed", *args, _disp="attachment", **kw)

    def clear(self):
        """Take all headers and the payload away."""
        self._headers = []
        self._payload = None

    def clear_content(self):
        """Take the payload and its headers away."""
        self._headers = [header for header in self._headers if not header[0].lower().startswith("content-")]
        self._payload = None


class EmailMessage(MIMEPart):
    """A whole message of the newer kind."""

    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"


MIMEPart.__module__ = EmailMessage.__module__ = "email.message"
