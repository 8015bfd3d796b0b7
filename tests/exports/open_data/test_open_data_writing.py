"""A file of the open data is joined of what was written once, and reads as if written whole."""

from __future__ import annotations

import json

import pytest

from plan.exports import open_data
from plan.exports.open_data.files import DutiesFile
from plan.exports.open_data.writing import Listed, json_file
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import PLANS, source_of


@pytest.mark.parametrize("name", ["successors", "hostile", "enclosed"])
def test_each_file_is_laid_out_as_if_it_were_written_whole(name: str) -> None:
    for address, content in MadeFiles(open_data.FORMAT, source_of(PLANS[name])).items():
        whole = json.dumps(json.loads(content), ensure_ascii=False, indent=1)
        assert content.decode() == f"{whole}\n", address


def test_a_file_that_lacks_a_key_of_its_shape_is_not_written() -> None:
    with pytest.raises(TypeError, match="page"):
        json_file(DutiesFile, {"duties": Listed.of([])})
