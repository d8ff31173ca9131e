package loombook.attacks;

import loombook.sandbox.Tier;

class AttacksOnNamespacesIT extends Attacks {
    AttacksOnNamespacesIT() {
        super(Tier.A);
    }
}
