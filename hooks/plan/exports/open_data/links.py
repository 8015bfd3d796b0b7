"""How records of the open data name each other, and the pages where each is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...derive.register import Register
from ...model import records as model
from ...model.addresses import body_address, document_address, task_address
from ...model.documents import ListedDocument
from ...model.tree.entries import Task
from ...pages.published import Published
from .duty_records import Role
from .records import NamedBody, NamedDocument, NamedTask


@dataclass(frozen=True, slots=True)
class Links:
    """Names what records name, mostly with its page: alike wherever it is named, and so once."""

    published: Published
    register: Register
    _bodies: dict[str, NamedBody] = field(default_factory=dict)
    _tasks: dict[str, NamedTask] = field(default_factory=dict)
    _roles: dict[str, Role] = field(default_factory=dict)

    def page(self, address: str) -> str:
        """Return the whole address of the page, or file, at `address`."""
        return self.published.url(address)

    def place(self, anchor: str) -> str:
        """Return the address of a place in the plan in full."""
        return self.page(self.register.place(anchor))

    def body(self, body: model.Body) -> NamedBody:
        """Return how `body` is named."""
        if body.id not in self._bodies:
            page = self.page(body_address(body))
            self._bodies[body.id] = NamedBody(id=body.id, name=body.name, page=page)
        return self._bodies[body.id]

    def body_called(self, id: str) -> NamedBody:  # noqa: A002 (the record's own word)
        """Return how the body `id` is named."""
        return self.body(self.register.bodies[id])

    def task(self, task: Task) -> NamedTask:
        """Return how `task` is named."""
        if task.slug not in self._tasks:
            self._tasks[task.slug] = NamedTask(
                id=task.slug,
                label=task.label,
                words=task.words,
                page=self.page(task_address(task)),
            )
        return self._tasks[task.slug]

    def role(self, role: model.Role) -> Role:
        """Return how `role` is named."""
        if role.id not in self._roles:
            self._roles[role.id] = Role.of(role)
        return self._roles[role.id]

    def document(self, document: ListedDocument) -> NamedDocument:
        """Return how `document` is named."""
        return NamedDocument(
            id=document.slug,
            name=document.name,
            page=self.page(document_address(document)),
        )
