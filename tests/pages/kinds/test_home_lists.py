"""From the home page a body is one tap away, of a plan with many of them too."""

from __future__ import annotations

import pytest

from plan.check.gate import checked_content
from plan.check.ledger import Ledger
from plan.model.addresses import BODIES, body_address
from plan.pages import Site, site
from tests.support.plans.synthetic import synthetic_plan
from tests.support.sites.rendering import renderer_of


def home_of(made: Site) -> str:
    (home,) = (page for page in made.pages if not page.address)
    return renderer_of(made).html(home)


@pytest.mark.parametrize(("bodies", "is_listed"), [(60, True), (130, False)])
def test_the_home_page_leads_to_each_body_with_tasks_unless_they_are_too_many(
    bodies: int, is_listed: bool
) -> None:
    made = site(checked_content(synthetic_plan(150, bodies).encode(), "a.yaml"), Ledger())
    shown, held = home_of(made), made.register.by_task.values()
    named = {body_address(duty.named) for duties in held for duty in duties}
    assert len(named) > 40
    assert {f'href="./{address}"' in shown for address in named} == {is_listed}
    assert (f'href="./{BODIES}"' in shown) is not is_listed
