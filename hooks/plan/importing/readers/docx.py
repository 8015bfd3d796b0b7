from ..stream import Block
def blocks_of_docx(content: bytes) -> tuple[Block, ...]:
    raise NotImplementedError
