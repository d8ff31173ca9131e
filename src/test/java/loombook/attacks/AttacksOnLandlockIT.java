package loombook.attacks;

import loombook.sandbox.Tier;

class AttacksOnLandlockIT extends Attacks {
    AttacksOnLandlockIT() {
        super(Tier.B);
    }
}
